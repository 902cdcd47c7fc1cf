/**
 * Evidence of a case with its hash and its chain of custody. Officers' pictures are taken over from alert-service, the
 * one synchronous call between services that the architecture allows, as an order that is a row and is tried until done.
 */
package org.tianwang.casework.evidence;
