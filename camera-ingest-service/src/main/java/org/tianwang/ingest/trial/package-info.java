/** Connection tests: a technician tries a stream and is told, step by step and in words, what works and what does not. */
package org.tianwang.ingest.trial;
