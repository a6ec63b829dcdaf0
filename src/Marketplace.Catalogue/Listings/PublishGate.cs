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
    public async Task<Refusal?> PassAsync(Listing listing, CancellationToken ct) => await PassAsync(listing, await ProofsAsync([listing.ProducerId, listing.SellerId], ct), ct);

    /// <summary>One of many: what is on file for all of them was read at once.</summary>
    public async Task<Refusal?> PassAsync(Listing listing, Proofs proofs, CancellationToken ct) => Judge(listing, proofs) ?? await sites.RefuseAsync(listing, ct);

    /// <summary>What these producers and sellers have on file.</summary>
    public Task<Proofs> ProofsAsync(IReadOnlyCollection<Guid> parties, CancellationToken ct) => certificates.OfAsync(parties, ct);

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
                ProofGap.Scope => ListingRefusals.CertificateScope,
                ProofGap.Expired => ListingRefusals.CertificateExpired,
                ProofGap.NotVerified => ListingRefusals.CertificateNotVerified,
                _ => ListingRefusals.CertificateMissing,
            };
        return safeUntil is null ? ListingRefusals.CommitmentMissing(listing.ProducerId) : null;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one < other ? one : other;
}
