/**
 * The gateway: signs users in, routes calls to the services and feeds live events to browsers. It keeps no data; every
 * decision about an object is the owning service's.
 */
package org.tianwang.gateway;
