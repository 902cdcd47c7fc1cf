/**
 * The watch list (布控): plates that two people have agreed to look out for, for a time. A hit is an alert, that is a
 * lead: a person compares the picture before anybody is sent.
 */
package org.tianwang.alert.watchlist;
