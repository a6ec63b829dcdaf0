using Marketplace.Farming.Public;
using Marketplace.Farming.Registers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.OcopProducts;

/// <summary>A ranked product as its decision says.</summary>
/// <param name="OwnerId">The owner when it is a party here; its name is then taken from there.</param>
/// <param name="ProductCode">What of the reference list it is made of.</param>
internal sealed record OcopForm(
    string Name, int Stars, string DecisionNumber, DateOnly DecidedOn, string UnitCode, Guid? OwnerId = null, string? OwnerName = null, string? ProductCode = null) : IChecked
{
    public void Check(Faults faults)
    {
        faults.Text(Name, nameof(Name), 200, "ocop.name");
        faults.Unless(Stars is >= 3 and <= 5, nameof(Stars), "ocop.stars_3_to_5");
        faults.Text(DecisionNumber, nameof(DecisionNumber), 80, "ocop.decision");
        faults.Text(UnitCode, nameof(UnitCode), 20, "site_code.unit");
        if (OwnerId is null) faults.Text(OwnerName, nameof(OwnerName), 200, "ocop.owner");
    }
}

/// <summary>What officers keep of the OCOP register.</summary>
internal sealed class OcopDesk(MarketplaceDb db, RegisterDesk registers, IProduce produce)
{
    public RegisterDesk Registers => registers;

    public Task<OcopProduct?> FindKeptAsync(Guid id, CancellationToken ct)
    {
        var units = registers.KeptUnits;
        return db.Set<OcopProduct>().SingleOrDefaultAsync(product => product.Id == id && units.Contains(product.UnitId), ct);
    }

    public async Task<Outcome<OcopTerms>> TermsAsync(OcopForm form, Guid? except, CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(form.ProductCode) && produce.Product(form.ProductCode) is null) return RegisterRefusals.ProductUnknown;
        if (form.DecidedOn > registers.Today) return RegisterRefusals.DayInFuture with { Field = nameof(form.DecidedOn) };
        var unit = registers.Commune(form.UnitCode);
        if (unit.Refused is { } notHis) return notHis;
        var owner = await registers.ProducerAsync(form.OwnerId, nameof(form.OwnerId), ct);
        if (owner.Refused is { } unknown) return unknown;
        var (decision, name) = (VietnameseText.Clean(form.DecisionNumber), VietnameseText.Fold(form.Name));
        if (await db.Set<OcopProduct>().AnyAsync(product => product.DecisionNumber == decision && product.NameKey == name && product.Id != except, ct)) return OcopRefusals.Known;
        return new OcopTerms(
            form.Name, owner.Value?.Id, owner.Value?.Name ?? form.OwnerName!, string.IsNullOrEmpty(form.ProductCode) ? null : form.ProductCode, form.Stars,
            form.DecisionNumber, form.DecidedOn, unit.Value);
    }
}
