using Marketplace.Farming.Public;
using Marketplace.Farming.Registers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.SiteCodes;

/// <summary>Which codes a caller keeps as an officer, and which are a seller's own; anybody else's do not exist for him.</summary>
internal sealed class SiteCodeDesk(MarketplaceDb db, RegisterDesk registers, IProduce produce)
{
    public RegisterDesk Registers => registers;

    public Task<SiteCode?> FindKeptAsync(Guid id, CancellationToken ct)
    {
        var units = registers.KeptUnits;
        return Whole().SingleOrDefaultAsync(site => site.Id == id && units.Contains(site.UnitId), ct);
    }

    /// <summary>Those a party manages, or of which it is or was a household.</summary>
    public IQueryable<SiteCode> Of(IReadOnlyList<Guid> own) => Whole().Where(site =>
        (site.ManagerId != null && own.Contains(site.ManagerId.Value))
        || site.Households.Any(household => household.HouseholdId != null && own.Contains(household.HouseholdId.Value)));

    public IQueryable<SiteCode> Whole() => db.Set<SiteCode>().Include(site => site.Moves).Include(site => site.Households).AsSplitQuery();

    /// <summary>What a form names, found.</summary>
    public async Task<Outcome<SiteCodeTerms>> TermsAsync(SiteCodeForm form, Guid? except, CancellationToken ct)
    {
        if (produce.Product(form.ProductCode) is null) return RegisterRefusals.ProductUnknown;
        var unit = registers.Commune(form.UnitCode);
        if (unit.Refused is { } notHis) return notHis;
        var manager = await registers.ProducerAsync(form.ManagerId, nameof(form.ManagerId), ct);
        if (manager.Refused is { } unknown) return unknown;
        if (await IsTakenAsync(SiteCode.Normal(form.Code), form.Kind, form.Market, except, ct)) return SiteCodeRefusals.Known;
        return new SiteCodeTerms(
            form.Code, form.Name, form.Market, form.ProductCode, unit.Value, form.AreaSquareMetres, manager.Value?.Id, manager.Value?.Name ?? form.ManagerName!);
    }

    public async Task<bool> IsTakenAsync(string? code, SiteKind kind, string market, Guid? except, CancellationToken ct) =>
        code is not null && await db.Set<SiteCode>().AnyAsync(site => site.Code == code && site.Kind == kind && site.Market == market && site.Id != except, ct);
}
