using Marketplace.Conventions.Tests.Model;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Conventions.Tests.SqlServer;

/// <summary>The whole model is valid T-SQL: tables, keys and indexes of the migrations, and what capabilities add to them.</summary>
public sealed class SchemaTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public void The_migration_script_is_valid()
    {
        var schema = new Schema();
        Rule.NobodyBreaks(TransactSql.Check(Script(), schema));
        Assert.True(schema.Count > 10);
    }

    [Fact]
    public void What_capabilities_add_to_it_is_valid()
    {
        var schema = new Schema();
        TransactSql.Check(Script(), schema);
        var added = app.Services.GetServices<DatabaseObjects>().ToList();
        Assert.NotEmpty(added);
        Rule.NobodyBreaks(added.SelectMany(owned => TransactSql.Check(owned.Sql(DatabaseEngine.SqlServer), schema).Select(fault => $"{owned.Owner}: {fault}")));
    }

    /// <summary>SQL Server refuses a table that one deletion could reach on two ways (error 1785).</summary>
    [Fact]
    public void No_deletion_cascades_on_two_ways()
    {
        using var db = Contexts.For(DatabaseEngine.SqlServer);
        Assert.NotEmpty(db.FullModel().GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()));
        Rule.NobodyBreaks(TwoWays(db.FullModel()));
    }

    [Theory]
    [InlineData("CREATE TABEL x (Id int)", "Incorrect syntax")]
    [InlineData("CREATE TABLE x (Id int, Id int)", "x.Id is made twice")]
    [InlineData("CREATE TABLE x (Id uuid)", "unknown type uuid")]
    [InlineData("CREATE TABLE x (Name nvarchar(max)); CREATE INDEX i ON x (Name)", "unlimited length")]
    [InlineData("CREATE TABLE x (Name nvarchar(900)); CREATE INDEX i ON x (Name)", "key of 1800 bytes")]
    [InlineData("CREATE TABLE x (Id int); CREATE INDEX i ON x (Nmae)", "Unknown column x.Nmae")]
    [InlineData("CREATE TABLE x (Id int, FOREIGN KEY (Id) REFERENCES y (Id))", "Unknown table y")]
    [InlineData("CREATE TABLE x (Id int); SELECT a.Id FROM x AS a WHERE a.Price > 1", "Unknown column a.Price")]
    [InlineData("CREATE TABLE x (Id int); SELECT b.Id FROM x AS a", "Unknown alias b")]
    [InlineData("SELECT a.Id FROM x AS a", "Unknown table x")]
    [InlineData("CREATE TABLE x (Id int); SELECT s.Nr FROM (SELECT a.Id AS Number FROM x AS a) AS s", "Unknown column s.Nr")]
    public void A_fault_is_named(string sql, string fault) => Assert.Contains(fault, string.Join('\n', TransactSql.Check(sql, new())), StringComparison.Ordinal);

    [Theory]
    [InlineData("UPDATE a SET a.Id = 2 FROM x AS a WHERE a.Id = 1")]
    [InlineData("WITH c AS (SELECT a.Id FROM x AS a) SELECT c.Id FROM c")]
    [InlineData("DELETE FROM a FROM x AS a WHERE EXISTS (SELECT 1 FROM OPENJSON(@p) WITH ([value] int '$') AS p WHERE p.[value] = a.Id)")]
    [InlineData("MERGE x USING (VALUES (@p0, 0)) AS i ([Id], _Position) ON 1=0 WHEN NOT MATCHED THEN INSERT ([Id]) VALUES (i.[Id]) OUTPUT INSERTED.[Id], i._Position;")]
    public void What_EF_writes_passes(string sql) => Rule.NobodyBreaks(TransactSql.Check("CREATE TABLE x (Id int);\n" + sql, new()));

    [Fact]
    public void A_second_way_is_named()
    {
        using var db = new PlantedDb();
        Assert.Equal(["Farm → Crop: 2 ways"], TwoWays(db.FullModel()));
    }

    internal static string Script()
    {
        using var db = Contexts.For(DatabaseEngine.SqlServer);
        return db.GetService<IMigrator>().GenerateScript();
    }

    private static IEnumerable<string> TwoWays(IModel model)
    {
        var edges = model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
            .Where(key => !key.IsOwnership || !string.Equals(key.PrincipalEntityType.GetTableName(), key.DeclaringEntityType.GetTableName(), StringComparison.Ordinal))
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .Select(key => (From: key.PrincipalEntityType.GetTableName()!, To: key.DeclaringEntityType.GetTableName()!, Goes: key.DeleteBehavior is DeleteBehavior.Cascade))
            .ToLookup(edge => edge.From, StringComparer.Ordinal);
        foreach (var root in edges.Select(edge => edge.Key))
        {
            var ways = new Dictionary<string, int>(StringComparer.Ordinal);
            Walk(root, ways, depth: 0);
            foreach (var (table, count) in ways.Where(way => way.Value > 1 || string.Equals(way.Key, root, StringComparison.Ordinal)))
                yield return $"{root} → {table}: {count} ways";
        }

        void Walk(string table, Dictionary<string, int> ways, int depth)
        {
            if (depth > 20) return;
            foreach (var (_, to, goes) in edges[table])
            {
                ways[to] = ways.GetValueOrDefault(to) + 1;
                if (goes) Walk(to, ways, depth + 1);
            }
        }
    }

    private sealed class PlantedDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=planted");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            foreach (var name in new[] { "Farm", "Field", "Crop" }) modelBuilder.SharedTypeEntity<Dictionary<string, object>>(name).Property<int>("Id");
            modelBuilder.Entity("Field").HasOne("Farm", null).WithMany().HasForeignKey("FarmId").IsRequired().OnDelete(DeleteBehavior.Cascade);
            modelBuilder.Entity("Crop").HasOne("Field", null).WithMany().HasForeignKey("FieldId").IsRequired().OnDelete(DeleteBehavior.Cascade);
            modelBuilder.Entity("Crop").HasOne("Farm", null).WithMany().HasForeignKey("FarmId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        }
    }
}
