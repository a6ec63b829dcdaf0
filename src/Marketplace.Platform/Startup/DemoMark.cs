using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Platform.Startup;

/// <summary>Whether this database holds an invented scene: whatever leaves it then says "DỮ LIỆU MINH HỌA".</summary>
public sealed class DemoMark(MarketplaceDb db)
{
    internal const string Key = "demo";

    public Task<bool> IsSetAsync(CancellationToken ct) => db.Set<PlatformSetting>().AnyAsync(setting => setting.Key == Key, ct);

    /// <summary>Stored when the caller saves; asking twice is harmless.</summary>
    public async Task SetAsync(CancellationToken ct)
    {
        if (await db.Set<PlatformSetting>().FindAsync([Key], ct) is null) db.Add(new PlatformSetting { Key = Key, Value = "true" });
    }
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
