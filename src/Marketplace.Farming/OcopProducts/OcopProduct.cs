using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.OcopProducts;

internal enum OcopState
{
    InForce,
    Expired,
    Revoked,
}

/// <summary>A product ranked by the programme "Mỗi xã một sản phẩm": 3 to 5 stars for 36 months from its decision (QĐ 148/QĐ-TTg 2023, QĐ 1489/QĐ-TTg 2025).</summary>
internal sealed class OcopProduct : IVersioned
{
    private const int ValidMonths = 36;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";
    /// <summary>The name without diacritics; the same decision names a product once.</summary>
    public string NameKey { get; private set; } = "";
    /// <summary>Chủ thể, as the decision names it.</summary>
    public string OwnerName { get; private set; } = "";
    public Guid? OwnerId { get; private set; }
    public string? ProductCode { get; private set; }
    public int Stars { get; private set; }
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }
    /// <summary>The last day.</summary>
    public DateOnly ValidTo { get; private set; }
    public int UnitId { get; private set; }
    public string SearchText { get; private set; } = "";
    public DateOnly? RevokedOn { get; private set; }
    public string? RevokedReason { get; private set; }
    public required DateTimeOffset RegisteredAt { get; init; }
    public long Version { get; private set; }

    public Refusal? State(OcopTerms terms)
    {
        if (RevokedOn is not null) return OcopRefusals.Revoked;
        (Name, OwnerId, OwnerName, ProductCode) = (VietnameseText.Clean(terms.Name), terms.OwnerId, VietnameseText.Clean(terms.OwnerName), terms.ProductCode);
        (Stars, DecisionNumber, DecidedOn, UnitId) = (terms.Stars, VietnameseText.Clean(terms.DecisionNumber), terms.DecidedOn, terms.UnitId);
        ValidTo = DecidedOn.AddMonths(ValidMonths).AddDays(-1);
        NameKey = VietnameseText.Fold(Name);
        SearchText = VietnameseText.Fold($"{Name} {OwnerName} {DecisionNumber}");
        return null;
    }

    public Refusal? Revoke(DateOnly on, string reason)
    {
        if (RevokedOn is not null) return OcopRefusals.Revoked;
        if (on < DecidedOn) return OcopRefusals.BeforeDecision;
        (RevokedOn, RevokedReason) = (on, VietnameseText.Clean(reason));
        return null;
    }

    public OcopState StateOn(DateOnly day) => RevokedOn <= day ? OcopState.Revoked : day > ValidTo ? OcopState.Expired : OcopState.InForce;
}

internal sealed record OcopTerms(string Name, Guid? OwnerId, string OwnerName, string? ProductCode, int Stars, string DecisionNumber, DateOnly DecidedOn, int UnitId);

internal static class OcopRefusals
{
    public static readonly Refusal Known = new("ocop.known_already", Field: "Name");
    public static readonly Refusal Revoked = new("ocop.revoked_already");
    public static readonly Refusal BeforeDecision = new("ocop.before_decision", StatusCodes.Status400BadRequest, "On");
}

internal sealed class OcopProductTable : IEntityTypeConfiguration<OcopProduct>
{
    public void Configure(EntityTypeBuilder<OcopProduct> builder)
    {
        builder.ToTable("farming_ocop_products");
        builder.Property(product => product.ProductCode).HasMaxLength(60);
        builder.Property(product => product.DecisionNumber).HasMaxLength(80);
        builder.Property(product => product.SearchText).HasMaxLength(600);
        builder.Property(product => product.RevokedReason).HasMaxLength(500);
        builder.HasIndex(product => new { product.DecisionNumber, product.NameKey }).IsUnique();
        builder.HasIndex(product => product.UnitId);
    }
}
