package org.tianwang.contracts.plates;

/** Nobody decided in time, or it was not run within its hour. */
public record PlateSearchLapsed(PlateSearchView search) implements PlateSearchEvent {}
