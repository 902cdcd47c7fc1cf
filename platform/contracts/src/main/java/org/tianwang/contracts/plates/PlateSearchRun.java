package org.tianwang.contracts.plates;

/** Its requester has run it. */
public record PlateSearchRun(PlateSearchView search) implements PlateSearchEvent {}
