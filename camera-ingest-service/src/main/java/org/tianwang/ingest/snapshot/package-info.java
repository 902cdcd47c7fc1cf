/**
 * Pictures that leave the service: box and label drawn, privacy masks blacked out in every one of them, kept through the
 * file store under random names until their time is up.
 */
package org.tianwang.ingest.snapshot;
