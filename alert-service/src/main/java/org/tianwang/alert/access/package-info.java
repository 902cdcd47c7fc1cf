/**
 * Who is calling, on what condition, and when: what every change in this service asks first.
 */
package org.tianwang.alert.access;
