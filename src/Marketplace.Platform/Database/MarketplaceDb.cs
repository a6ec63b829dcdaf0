using System.Reflection;
using System.Text.Json;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Marketplace.Platform.Database;

/// <summary>An assembly that brings tables.</summary>
public sealed record TableOwner(Assembly Assembly);

/// <summary>What every context shares; one for the whole program.</summary>
public sealed record DatabaseParts(IReadOnlyList<TableOwner> Owners, FactReaders Readers, WriteLane Lane, FactBell Bell, TimeProvider Clock);

/// <summary>One database, one commit. Capabilities bring their tables; nobody can query a type he cannot see.</summary>
public sealed class MarketplaceDb(DbContextOptions<MarketplaceDb> options, DatabaseParts parts) : DbContext(options)
{
    public DatabaseEngine Engine => DatabaseEngines.Of(Database.ProviderName);

    internal DatabaseParts Parts => parts;

    /// <summary>Tells the other capabilities, in the same commit as the change, what happened. Each registered reader gets it at least once.</summary>
    public void Announce<TFact>(TFact fact) where TFact : notnull
    {
        var stored = new Fact { Kind = FactReaders.KindOf(typeof(TFact)), Body = JsonSerializer.Serialize(fact, FactReaders.Json), At = parts.Clock.Now() };
        Add(stored);
        foreach (var reader in parts.Readers.Of(stored.Kind)) Add(new UnreadFact { FactId = stored.Id, Reader = reader, AnnouncedAt = stored.At });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<string>().HaveMaxLength(200);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        if (Engine is DatabaseEngine.Sqlite) configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        else configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>().HavePrecision(6);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        foreach (var owner in parts.Owners) modelBuilder.ApplyConfigurationsFromAssembly(owner.Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType)) entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            // A clustered key that is not in time order splits pages on SQL Server.
            if (Engine is DatabaseEngine.SqlServer && entity.FindPrimaryKey() is { } key && key.Properties.Any(property => property.ClrType == typeof(Guid))) key.SetIsClustered(false);
        }
    }

    private sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(
        instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        stored => new DateTimeOffset((stored * TimeSpan.TicksPerMicrosecond) + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero));

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.CutToMicroseconds(), stored => stored.ToUniversalTime());
}

/// <summary>A row whose edits are guarded: <see cref="Version"/> rises with every change and is the row's ETag.</summary>
public interface IVersioned
{
    long Version { get; }
}
