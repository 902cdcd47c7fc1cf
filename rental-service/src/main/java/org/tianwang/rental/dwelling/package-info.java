/**
 * Let dwellings: registered and kept by rental officers, read by those who work with them and by their own landlord.
 * Every change is an event on the compacted topic {@code rental.dwellings.v1}, about the house alone.
 */
package org.tianwang.rental.dwelling;
