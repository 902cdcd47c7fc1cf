package org.tianwang.contracts.plates;

/** A second person has refused the search. */
public record PlateSearchRejected(PlateSearchView search) implements PlateSearchEvent {}
