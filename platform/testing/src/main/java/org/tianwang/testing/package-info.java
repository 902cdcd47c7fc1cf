/**
 * Real Kafka, real PostgreSQL and signed tokens for tests, started once a module.
 * Also the architecture rules and the endpoint table which every service is held to.
 */
package org.tianwang.testing;
