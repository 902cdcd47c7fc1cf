/**
 * A house's landlord: who he is and how he is reached. Telephone and id number are kept encrypted, found by a keyed hash
 * and shown by their last four characters only.
 */
package org.tianwang.rental.landlord;
