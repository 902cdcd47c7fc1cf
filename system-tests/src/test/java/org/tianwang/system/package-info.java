/**
 * The whole platform as its users meet it: real servers and services as processes, REST and a real browser from outside.
 * Nothing here knows how a service works inside; what is relied upon stands in {@code docs/api} and in the contracts.
 */
package org.tianwang.system;
