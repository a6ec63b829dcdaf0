using Marketplace.Accounts;
using Marketplace.Catalogue;
using Marketplace.Chains;
using Marketplace.Database.Sqlite;
using Marketplace.Farming;
using Marketplace.Ordering;
using Marketplace.Platform;
using Marketplace.Platform.Database;
using Marketplace.Programmes;
using Marketplace.Statistics;
using Marketplace.Territory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Conventions.Tests.Model;

/// <summary>The committed migrations make exactly the model, on each of the three engines.</summary>
public sealed class MigrationTests
{
    [Theory, MemberData(nameof(Contexts.Engines), MemberType = typeof(Contexts))]
    public void The_model_equals_the_migrations(DatabaseEngine engine)
    {
        using var db = Contexts.For(engine);
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), $"The model of {engine} changed: run infra/add-migration.sh <Name>");
    }

    [Fact]
    public void A_table_without_a_migration_is_noticed()
    {
        using var services = new ServiceCollection()
            .AddPlatform(new("")).AddTerritory().AddAccounts().AddFarming().AddCatalogue().AddChains().AddOrdering().AddStatistics().AddProgrammes()
            .AddTables(typeof(PlantedTable).Assembly)
            .AddMarketplaceDb(DatabaseEngine.Sqlite, options =>
            {
                SqliteDatabase.Use(options, "Data Source=planted.db");
                options.EnableServiceProviderCaching(false);        // its model must not become everybody's
            })
            .BuildServiceProvider();
        using var scope = services.CreateScope();
        Assert.True(scope.ServiceProvider.GetRequiredService<MarketplaceDb>().Database.HasPendingModelChanges());
    }

    /// <summary>SQLite rebuilds a table for these; its triggers would silently be gone, and with them search and append-only guards.</summary>
    [Fact]
    public void No_migration_rebuilds_a_table_on_SQLite()
    {
        using var db = Contexts.For(DatabaseEngine.Sqlite);
        var migrations = db.GetService<IMigrationsAssembly>();
        Assert.NotEmpty(migrations.Migrations);
        Rule.NobodyBreaks(migrations.Migrations.Values.SelectMany(type => Rebuilding(migrations.CreateMigration(type, db.Database.ProviderName!))));
    }

    [Fact]
    public void A_rebuilding_migration_is_named() => Assert.Equal(["PlantedMigration: AlterColumn", "PlantedMigration: DropColumn"], Rebuilding(new PlantedMigration()));

    private static IEnumerable<string> Rebuilding(Migration migration) =>
        from operation in migration.UpOperations
        where operation is AlterColumnOperation or DropColumnOperation or AddForeignKeyOperation or DropForeignKeyOperation or AddPrimaryKeyOperation
            or DropPrimaryKeyOperation or AddUniqueConstraintOperation or DropUniqueConstraintOperation or AddCheckConstraintOperation or DropCheckConstraintOperation
        select $"{migration.GetType().Name}: {operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal)}";

    private sealed class PlantedRow
    {
        public int Id { get; init; }
    }

    private sealed class PlantedTable : IEntityTypeConfiguration<PlantedRow>
    {
        public void Configure(EntityTypeBuilder<PlantedRow> builder) => builder.ToTable("planted_rows");
    }

    private sealed class PlantedMigration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>("Name", "farming_products", nullable: false);
            migrationBuilder.DropColumn("Name", "farming_products");
            migrationBuilder.AddColumn<string>("Name", "farming_products", nullable: true);
        }
    }
}
