/**
 * From a path to a service: the table, the clean-up of headers on both ways, and what to answer when a service does
 * not. Nothing here knows what a call means.
 */
package org.tianwang.gateway.route;
