using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Platform.Startup;

/// <summary>Whether this database holds an invented scene: whatever leaves it then says "DỮ LIỆU MINH HỌA".</summary>
public sealed class DemoMark(MarketplaceDb db)
{
    /// <summary>What an export of invented data says.</summary>
    public const string Words = "DỮ LIỆU MINH HỌA";

    internal const string Key = "demo";

    private const string Loading = "loading", Loaded = "true";

    public Task<bool> IsSetAsync(CancellationToken ct) => db.Set<PlatformSetting>().AnyAsync(setting => setting.Key == Key, ct);

    /// <summary>A scene was begun here and never came to its end: the program was killed meanwhile.</summary>
    public Task<bool> IsHalfLoadedAsync(CancellationToken ct) => db.Set<PlatformSetting>().AnyAsync(setting => setting.Key == Key && setting.Value == Loading, ct);

    /// <summary>Stored when the caller saves, with the first of what is invented.</summary>
    public void Begin() => db.Add(new PlatformSetting { Key = Key, Value = Loading });

    public Task CompleteAsync(CancellationToken ct) =>
        db.Set<PlatformSetting>().Where(setting => setting.Key == Key).ExecuteUpdateAsync(set => set.SetProperty(setting => setting.Value, Loaded), ct);
}

/// <summary>One fact about the database as a whole.</summary>
internal sealed class PlatformSetting
{
    public required string Key { get; init; }
    public required string Value { get; init; }
}

internal sealed class PlatformSettingTable : IEntityTypeConfiguration<PlatformSetting>
{
    public void Configure(EntityTypeBuilder<PlatformSetting> builder)
    {
        builder.ToTable("platform_settings");
        builder.HasKey(setting => setting.Key);
        builder.Property(setting => setting.Key).HasMaxLength(100);
    }
}
