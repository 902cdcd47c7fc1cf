/**
 * Rental houses: one house, one assessment. A grade belongs to a house and is a published sum; nothing here describes or
 * scores a person.
 */
package org.tianwang.rental;
