-- What is seen after an alert was over, and still in its grouping window, is an alert of its own: the first, second and so on
-- after the one whose id follows from the window.
alter table alert
    add column again_of     uuid,
    add column again_number int;
create unique index alert_again on alert (again_of, again_number) where again_of is not null;
