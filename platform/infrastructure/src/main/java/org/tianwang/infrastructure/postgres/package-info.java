/** PostgreSQL from its plain binaries: initialised, started, stopped, killed and started again on the same data. */
package org.tianwang.infrastructure.postgres;
