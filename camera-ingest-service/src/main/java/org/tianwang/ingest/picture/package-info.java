/** Pictures for people: who may see them, the audit entry before the bytes, and the bytes themselves. */
package org.tianwang.ingest.picture;
