/** The six services as data, and the command line and environment that each gets. */
package org.tianwang.local.service;
