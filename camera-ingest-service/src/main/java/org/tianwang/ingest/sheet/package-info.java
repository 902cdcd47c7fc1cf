/** Tables as files: reading what people export from their spreadsheets, and writing what opens in one without harm. */
package org.tianwang.ingest.sheet;
