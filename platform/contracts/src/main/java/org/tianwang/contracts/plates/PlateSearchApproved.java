package org.tianwang.contracts.plates;

/** A second person has agreed; its requester may run it once within the hour. */
public record PlateSearchApproved(PlateSearchView search) implements PlateSearchEvent {}
