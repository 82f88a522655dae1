-- PostgreSQL keeps samples of columns to plan queries by. Of guests it must not: a sample outlives the row.

alter table public.reservations
	alter column name set statistics 0,
	alter column email set statistics 0,
	alter column phone set statistics 0,
	alter column note set statistics 0;
alter table app.mail_outbox
	alter column to_address set statistics 0,
	alter column data set statistics 0,
	alter column last_error set statistics 0;
