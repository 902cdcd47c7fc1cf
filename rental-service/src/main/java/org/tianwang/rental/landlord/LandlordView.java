package org.tianwang.rental.landlord;

/** A landlord as he is shown: of telephone and document the last four characters only. */
public record LandlordView(String name, String phoneLast4, String idNumberLast4, String userName) {}
