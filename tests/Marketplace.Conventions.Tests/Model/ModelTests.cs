using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Marketplace.Conventions.Tests.Model;

/// <summary>What holds for every column and table.</summary>
public sealed class ModelTests
{
    private static readonly Type[] Inexact = [typeof(decimal), typeof(double), typeof(float)];

    [Theory, MemberData(nameof(Contexts.Engines), MemberType = typeof(Contexts))]
    public void Money_and_mass_are_whole_numbers(DatabaseEngine engine)
    {
        using var db = Contexts.For(engine);
        Assert.NotEmpty(db.Model.GetEntityTypes());
        Rule.NobodyBreaks(InexactColumns(db.Model));
    }

    [Fact]
    public void Every_table_bears_the_name_of_its_capability()
    {
        using var db = Contexts.For(DatabaseEngine.Sqlite);
        Assert.NotEmpty(db.Model.GetEntityTypes());
        Rule.NobodyBreaks(StrayTables(db.Model));
    }

    [Fact]
    public void The_rules_name_who_breaks_them()
    {
        using var db = new PlantedDb();
        Assert.Equal(["PlantedPrice.Price (Decimal)", "PlantedPrice.Rate (Double)"], InexactColumns(db.Model).Order(StringComparer.Ordinal));
        Assert.Equal(["PlantedPrice → prices"], StrayTables(db.Model));
    }

    private static IEnumerable<string> InexactColumns(IModel model) =>
        from entity in model.GetEntityTypes()
        from property in entity.GetFlattenedProperties()
        let stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType
        let type = Nullable.GetUnderlyingType(stored) ?? stored
        where Inexact.Contains(type)
        select $"{entity.ClrType.Name}.{property.Name} ({type.Name})";

    // Framework types (identity claims, tokens) may stand under any capability's name.
    private static IEnumerable<string> StrayTables(IModel model) =>
        from entity in model.GetEntityTypes()
        let table = entity.GetTableName()
        where table is not null
        let owner = entity.ClrType.Assembly.GetName().Name!
        let allowed = owner.StartsWith("Marketplace.", StringComparison.Ordinal) ? [owner["Marketplace.".Length..]] : Sources.Capabilities
        where !allowed.Any(capability => table.StartsWith(capability.ToLowerInvariant() + "_", StringComparison.Ordinal))
        select $"{entity.ClrType.Name} → {table}";

    private sealed class PlantedPrice
    {
        public int Id { get; init; }
        public decimal? Price { get; init; }
        public double Rate { get; init; }
        public long PriceDong { get; init; }
    }

    private sealed class PlantedDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=planted.db");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<PlantedPrice>().ToTable("prices");
    }
}
