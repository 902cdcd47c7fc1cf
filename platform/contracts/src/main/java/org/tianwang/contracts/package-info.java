/**
 * What the services say to one another: topics, event envelopes and the catalogue of event types.
 * Plain records without Quarkus or JPA, so that anybody can read the topics with them.
 */
package org.tianwang.contracts;
