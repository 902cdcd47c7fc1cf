/** Errors as RFC 9457 problem details. Whatever fails in the gateway answers in this form and never with a stack trace. */
package org.tianwang.gateway.problem;
