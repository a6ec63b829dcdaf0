using Marketplace.Farming.Public;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;

namespace Marketplace.Catalogue.Listings;

/// <summary>
/// What must be on file before goods are on sale: a checked certificate where the standard needs one, and in any case a certificate or the commitment to safe production
/// (bản cam kết, Thông tư 17/2018/TT-BNNPTNT) of the producer or the seller, valid that day for that product. A growing-area code it names must be fit for it.
/// </summary>
internal sealed class PublishGate(ICertificates certificates, SiteCheck sites, IProduce produce, TimeProvider clock)
{
    public async Task<Refusal?> PassAsync(Listing listing, CancellationToken ct) => await PassAsync(listing, await OnFileAsync(listing, ct), ct);

    /// <summary>One of many: what is on file for all of them was read at once.</summary>
    public async Task<Refusal?> PassAsync(Listing listing, OnFile onFile, CancellationToken ct) => Judge(listing, onFile.Proofs) ?? await sites.RefuseAsync(listing, onFile.Sites, ct);

    public Task<OnFile> OnFileAsync(Listing listing, CancellationToken ct) => OnFileAsync([listing.ProducerId, listing.SellerId], [listing.SiteCode], ct);

    /// <summary>For all rows of a file at once.</summary>
    /// <param name="sellerId">Whose file it is.</param>
    /// <param name="forms">What its rows state.</param>
    /// <param name="known">The listings that rows mean: on a lot there was before, the lot says the code and not the row.</param>
    /// <param name="ct">Stops the reading.</param>
    public Task<OnFile> OnFileAsync(Guid sellerId, IReadOnlyCollection<ListingForm> forms, IEnumerable<Listing> known, CancellationToken ct) => OnFileAsync(
        [sellerId, .. forms.Select(form => form.ProducerId).OfType<Guid>().Distinct()], forms.Select(form => form.SiteCode).Concat(known.Select(listing => listing.SiteCode)), ct);

    private async Task<OnFile> OnFileAsync(IReadOnlyCollection<Guid> parties, IEnumerable<string?> siteCodes, CancellationToken ct) =>
        new(await certificates.OfAsync(parties, ct), await sites.LookUpAsync(siteCodes, ct));

    /// <summary>Goods outside a certificate's scope are an officer's business, too. Asked outside the commit that was refused: nothing of that one stays.</summary>
    public Task AskOfficersAsync(Refusal? refused, Listing listing, CancellationToken ct) => refused == ListingRefusals.CertificateScope
        ? certificates.AskScopeAsync([listing.ProducerId, listing.SellerId], listing.StandardCode, listing.ProductCode, ct) : Task.CompletedTask;

    /// <summary>Writes on the listing what was found: its standard's certificate, and how long it may stay on sale without another look.</summary>
    public Refusal? Judge(Listing listing, Proofs proofs)
    {
        var now = clock.Now();
        var proof = proofs.For(listing.StandardCode, listing.ProductCode, now, listing.ProducerId, listing.SellerId, listing.CertificateNumber);
        var safeUntil = proofs.SafeUntil(listing.ProductCode, now, listing.ProducerId, listing.SellerId);
        var needsOne = produce.Standard(listing.StandardCode)!.NeedsCertificate;
        listing.Show(proof.Certificate, needsOne ? Earlier(proof.Certificate?.ValidTo, safeUntil) : safeUntil);
        if (needsOne && proof.Certificate is null)
            return proof.Gap switch
            {
                ProofGap.NumberUnknown => ListingRefusals.CertificateUnknown,
                ProofGap.Scope => ListingRefusals.CertificateScope,
                ProofGap.Expired => ListingRefusals.CertificateExpired,
                ProofGap.NotVerified => ListingRefusals.CertificateNotVerified,
                _ => ListingRefusals.CertificateMissing,
            };
        return safeUntil is null ? ListingRefusals.CommitmentMissing(listing.ProducerId) : null;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one < other ? one : other;
}

/// <summary>What producers and sellers can show, and what the register says of the codes their goods name.</summary>
internal sealed record OnFile(Proofs Proofs, JudgeSite Sites);
