using Marketplace.Catalogue.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalogue.Channels;

/// <summary>A seller's shop on another e-commerce channel, as he tells of it.</summary>
internal sealed class OtherShop : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid SellerId { get; init; }
    public ShopKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    /// <summary>Web address or the name under which it is found; never made a link without a look at its scheme.</summary>
    public string? Address { get; private set; }
    public DateOnly Since { get; private set; }
    /// <summary>The last day; null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public required DateTimeOffset WrittenAt { get; init; }
    public long Version { get; private set; }

    public void State(ShopForm form)
    {
        (Kind, Name, Since, ClosedOn) = (form.Kind, VietnameseText.Clean(form.Name), form.Since, form.ClosedOn);
        Address = string.IsNullOrWhiteSpace(form.Address) ? null : VietnameseText.Clean(form.Address);
    }

    /// <summary>It had a day of that month.</summary>
    public bool IsOpenIn(DateOnly month) => Since < month.AddMonths(1) && (ClosedOn is null || ClosedOn >= month);
}

/// <summary>
/// What was sold in a month, at one saying. Append-only: a correction is a further revision, and only the latest counts. Without a product it is what was not told by
/// product; the rows of one month add up.
/// </summary>
internal sealed class ShopMonth
{
    public required Guid ShopId { get; init; }
    /// <summary>The month's first day.</summary>
    public required DateOnly Month { get; init; }
    /// <summary>Empty for what is not told by product: part of the key.</summary>
    public required string ProductCode { get; init; }
    /// <summary>1, then one more for each correction.</summary>
    public required int Revision { get; init; }
    public required Guid SellerId { get; init; }
    public required int UnitId { get; init; }
    public required long AmountDong { get; init; }
    public long? Grams { get; init; }
    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool Says(long amountDong, long? grams) => AmountDong == amountDong && Grams == grams;
}

/// <param name="Address">Web address or the name under which it is found.</param>
/// <param name="ClosedOn">Its last day; null while it is open.</param>
internal sealed record ShopForm(ShopKind Kind, string Name, DateOnly Since, string? Address = null, DateOnly? ClosedOn = null) : IChecked
{
    private static readonly DateOnly Earliest = new(2005, 1, 1);

    public void Check(Faults faults)
    {
        faults.Text(Name, nameof(Name), 200, "channel.name");
        faults.Unless(Address is not { Length: > 300 }, nameof(Address), "channel.address_too_long");
        // With a scheme it is a web address, and only of the web.
        faults.Unless(Address is null || !Address.Contains(':', StringComparison.Ordinal) || IsOfTheWeb(Address.Trim()), nameof(Address), "channel.address_not_web");
        faults.Unless(Since >= Earliest, nameof(Since), "channel.since_required");
        faults.Unless(ClosedOn is null || ClosedOn >= Since, nameof(ClosedOn), "channel.closed_before_opened");
    }

    private static bool IsOfTheWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}

internal static class ChannelRefusals
{
    public static readonly Refusal FutureMonth = new("channel.future_month", StatusCodes.Status400BadRequest, "Month");
    public static readonly Refusal NotOpenThen = new("channel.not_open_then", Field: "Month");
    public static readonly Refusal ProductUnknown = new("channel.product_unknown", StatusCodes.Status400BadRequest, "ProductCode");
    public static readonly Refusal DayInFuture = new("channel.day_in_future", StatusCodes.Status400BadRequest);
    public static readonly Refusal HasSalesOutside = new("channel.has_sales_outside", Field: "ClosedOn");
}

internal sealed class OtherShopTable : IEntityTypeConfiguration<OtherShop>
{
    public void Configure(EntityTypeBuilder<OtherShop> builder)
    {
        builder.ToTable("catalogue_other_shops");
        builder.Property(shop => shop.Address).HasMaxLength(300);
        builder.HasIndex(shop => shop.SellerId);
    }
}

internal sealed class ShopMonthTable : IEntityTypeConfiguration<ShopMonth>
{
    public void Configure(EntityTypeBuilder<ShopMonth> builder)
    {
        builder.ToTable("catalogue_other_shop_months");
        builder.HasKey(month => new { month.ShopId, month.Month, month.ProductCode, month.Revision });
        builder.Property(month => month.ProductCode).HasMaxLength(60);
        builder.HasIndex(month => new { month.UnitId, month.Month });
        builder.HasOne<OtherShop>().WithMany().HasForeignKey(month => month.ShopId).OnDelete(DeleteBehavior.Cascade);
    }
}
