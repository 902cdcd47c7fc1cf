/**
 * What every request passes before anybody looks at who sent it: path, origin, size and rate, and the headers that every
 * answer carries. The decisions are plain classes; {@link org.tianwang.gateway.edge.EdgeFilter} puts them in order.
 */
package org.tianwang.gateway.edge;
