/** Child processes that cannot outlive their parent, and the files by which a later run recognises and clears them. */
package org.tianwang.infrastructure.process;
