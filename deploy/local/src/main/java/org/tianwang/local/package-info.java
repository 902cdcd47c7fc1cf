/**
 * The local launcher behind {@code ./tianwang}: starts PostgreSQL, Kafka, Keycloak and the six services as processes of
 * their own, watches over them and loads the model county. Nothing in it knows a service but the table in
 * {@code service.Services}.
 */
package org.tianwang.local;
