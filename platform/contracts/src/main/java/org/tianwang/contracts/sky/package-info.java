/**
 * Events of the sky net (天网): cameras, their health and what they see.
 * Published by camera-ingest-service.
 */
package org.tianwang.contracts.sky;
