-- Runs once, when the data folder is empty, as the superuser in the database that POSTGRES_DB names.
-- Three roles: one owns the tables and only migrates; the application and sign-in own nothing, so that row-level
-- security binds them.
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv auth_password AUTH_PASSWORD

create role holdfast_owner login password :'owner_password';
create role holdfast_app login password :'app_password';
create role holdfast_auth login password :'auth_password';

alter database holdfast owner to holdfast_owner;
revoke all on database holdfast from public;
grant connect on database holdfast to holdfast_app, holdfast_auth;
