using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Certificates;

/// <summary>Whose papers a caller keeps: his own, and as a cooperative those of its member households; an officer reads those of his units.</summary>
internal sealed class HolderDesk(MarketplaceDb db, Caller caller, IParties parties, ITerritory territory, IProduce produce, TimeProvider clock)
{
    private static readonly string[] NoPaper = ["none", "ocop"];

    public IReadOnlyList<Guid> OwnSellers => caller.PartiesFor(Permission.Sell);

    public IReadOnlyList<int> ReviewedUnits => [.. caller.UnitsFor(Permission.ReviewCertificates).SelectMany(territory.LineageOf).Distinct()];

    /// <summary>The parties whose papers the caller may hand in and take back.</summary>
    public async Task<IReadOnlyDictionary<Guid, PartyCard>> HoldersAsync(CancellationToken ct)
    {
        var holders = new Dictionary<Guid, PartyCard>(await parties.FindAsync(OwnSellers, ct));
        foreach (var cooperative in holders.Values.Where(party => party.Kind is PartyKind.Cooperative).ToList())
            foreach (var member in await parties.MembersOfAsync(cooperative.Id, clock.Today(), ct)) holders.TryAdd(member.Id, member);
        return holders;
    }

    /// <summary>The caller's own party when none is named; refused when it is nobody's he keeps papers for.</summary>
    public async Task<Outcome<PartyCard>> HolderAsync(Guid? named, CancellationToken ct)
    {
        var holders = await HoldersAsync(ct);
        return (named ?? OwnSellers.Select(party => (Guid?)party).FirstOrDefault()) is { } id && holders.TryGetValue(id, out var holder)
            ? holder
            : CertificateRefusals.HolderNotYours;
    }

    /// <summary>The same paper waits already, or is in force: a second entry of it would only be checked twice. Renewed under its old number it is another.</summary>
    public Task<bool> HandedInBeforeAsync(Guid holder, CertificateForm form, CancellationToken ct)
    {
        var (number, today) = (VietnameseText.Clean(form.Number ?? ""), clock.Today());
        return db.Set<Certificate>().AnyAsync(known => known.HolderId == holder && known.Kind == form.Kind && known.Number == number && known.ValidTo >= today && known.ValidTo >= form.ValidFrom
            && (known.Status == CertificateStatus.Submitted || known.Status == CertificateStatus.Verified), ct);
    }

    /// <summary>A paper the caller may change; for anybody else it does not exist.</summary>
    public async Task<Certificate?> FindOwnAsync(Guid id, CancellationToken ct)
    {
        IReadOnlyList<Guid> holders = [.. (await HoldersAsync(ct)).Keys];
        return await db.Set<Certificate>().SingleOrDefaultAsync(certificate => certificate.Id == id && holders.Contains(certificate.HolderId), ct);
    }

    /// <summary>A paper the caller checks as an officer.</summary>
    public Task<Certificate?> FindReviewedAsync(Guid id, CancellationToken ct)
    {
        var units = ReviewedUnits;
        return db.Set<Certificate>().SingleOrDefaultAsync(certificate => certificate.Id == id && units.Contains(certificate.UnitId), ct);
    }

    /// <summary>What such an area yields of the best-yielding of its products in good years, as long as the paper lasts; null when that is not known.</summary>
    public long? YieldOf(Certificate certificate)
    {
        var best = certificate.Products.Max(product => produce.Product(product.ProductCode)?.YieldGramsPerHectare);
        var years = ((certificate.ValidTo.DayNumber - certificate.ValidFrom.DayNumber) / 365) + 1;
        return certificate.AreaSquareMetres is { } area && best is { } grams ? Math.Min(CertificateForm.MostGrams, (long)((decimal)area * grams / 10_000 * years)) : null;
    }

    public int UnitOf(PartyCard holder)
    {
        var (today, unit) = (clock.Today(), holder.UnitOn(clock.Today()));
        return territory.AtLevel(unit, UnitLevel.Commune, today)?.Id ?? unit;
    }

    public Refusal? RefuseNames(CertificateForm form)
    {
        if (form.Kind is CertificateKind.Standard && (NoPaper.Contains(form.StandardCode, StringComparer.Ordinal) || produce.Standard(form.StandardCode!) is null))
            return CertificateRefusals.StandardUnknown;
        return form.Products?.Any(code => produce.Product(code) is null) is true ? CertificateRefusals.ProductUnknown : null;
    }
}
