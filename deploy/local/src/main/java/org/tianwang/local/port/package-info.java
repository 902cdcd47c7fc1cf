/** Which port each part listens on, how a user changes it, and who holds one that is taken. */
package org.tianwang.local.port;
