/** Plain SQL with less ceremony, for tables that are written by the thousand and are no entities. */
package org.tianwang.ingest.sql;
