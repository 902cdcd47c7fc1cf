/** The interface descriptions on one page, without anything from other hosts. Open to anybody: they hold no data. */
package org.tianwang.gateway.docs;
