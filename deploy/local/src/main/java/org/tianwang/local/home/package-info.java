/** The folder in which a local county lives: its layout, its secrets and the disk under it. */
package org.tianwang.local.home;
