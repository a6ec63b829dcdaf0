namespace Marketplace.Platform.Database;

/// <summary>Tables whose rows are never changed nor removed: the database refuses it, whoever asks. Corrections are new rows.</summary>
public static class AppendOnly
{
    /// <summary>
    /// Statements for <see cref="DatabaseSetup.AddDatabaseObjects"/>, idempotent. The table's configuration must also name the trigger
    /// (<c>table.HasTrigger("&lt;table&gt;_append_only")</c>), or inserts fail on SQL Server.
    /// </summary>
    /// <param name="table">The table's name, a constant of the program.</param>
    public static string Of(string table, DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Sqlite =>
            $"""
            CREATE TRIGGER IF NOT EXISTS {table}_append_only_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
            CREATE TRIGGER IF NOT EXISTS {table}_append_only_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
            """,
        DatabaseEngine.Postgres =>
            $"""
            CREATE OR REPLACE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $refuse$
            BEGIN RAISE EXCEPTION '{table} is append-only'; END $refuse$;
            CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_append_only();
            CREATE OR REPLACE TRIGGER {table}_append_only_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only();
            """,
        DatabaseEngine.SqlServer =>
            $"""
            EXEC(N'CREATE OR ALTER TRIGGER {table}_append_only ON {table} INSTEAD OF UPDATE, DELETE AS BEGIN THROW 51000, ''{table} is append-only'', 1; END');
            """,
        _ => throw new NotSupportedException($"Unknown engine {engine}"),
    };
}
