/**
 * Starts the stack once for all tests, kills parts of it on request, and tells what the services logged when a test
 * fails. The stack has a home, ports and data of its own, so that one that is in use beside it is not disturbed.
 */
package org.tianwang.system.harness;
