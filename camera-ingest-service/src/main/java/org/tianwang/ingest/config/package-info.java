/** The service's settings, documented where they are defined. */
package org.tianwang.ingest.config;
