using Marketplace.Platform.Database;

namespace Marketplace.Statistics.Sales;

/// <summary>The database itself refuses to change or delete a sale record, whoever asks.</summary>
internal static class SaleRecordGuard
{
    public const string Message = "sale records are append-only";

    public static string Sql(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Sqlite =>
            $"""
            CREATE TRIGGER IF NOT EXISTS statistics_sale_records_no_update BEFORE UPDATE ON statistics_sale_records BEGIN SELECT RAISE(ABORT, '{Message}'); END;
            CREATE TRIGGER IF NOT EXISTS statistics_sale_records_no_delete BEFORE DELETE ON statistics_sale_records BEGIN SELECT RAISE(ABORT, '{Message}'); END;
            """,
        DatabaseEngine.Postgres =>
            $"""
            CREATE OR REPLACE FUNCTION statistics_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Message}'; END $$;
            CREATE OR REPLACE TRIGGER statistics_sale_records_append_only BEFORE UPDATE OR DELETE ON statistics_sale_records
                FOR EACH ROW EXECUTE FUNCTION statistics_refuse_change();
            """,
        DatabaseEngine.SqlServer =>
            $"""
            EXEC('CREATE OR ALTER TRIGGER statistics_sale_records_append_only ON statistics_sale_records INSTEAD OF UPDATE, DELETE AS THROW 50001, ''{Message}'', 1;');
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, message: null),
    };
}
