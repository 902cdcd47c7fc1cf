package org.tianwang.contracts.plates;

/** Somebody asks for a broad search; another person has to decide. */
public record PlateSearchRequested(PlateSearchView search) implements PlateSearchEvent {}
