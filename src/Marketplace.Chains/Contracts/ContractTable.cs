using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Chains.Contracts;

internal sealed class ContractTable : IEntityTypeConfiguration<Contract>
{
    internal const int LongestNumber = 60;

    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("chains_contracts");
        builder.Property(contract => contract.Id).ValueGeneratedNever();
        builder.Property(contract => contract.Number).HasMaxLength(LongestNumber);
        builder.Property(contract => contract.ProductCode).HasMaxLength(60);
        builder.HasMany(contract => contract.Households).WithOne().HasForeignKey(household => household.ContractId);
        builder.HasMany(contract => contract.Signatures).WithOne().HasForeignKey(signature => signature.ContractId);
        builder.HasIndex(contract => new { contract.ProcessorId, contract.HubId, contract.Number }).IsUnique();
        builder.HasIndex(contract => contract.HubId);
    }
}

internal sealed class ContractHouseholdTable : IEntityTypeConfiguration<ContractHousehold>
{
    public void Configure(EntityTypeBuilder<ContractHousehold> builder)
    {
        builder.ToTable("chains_contract_households");
        builder.HasKey(household => new { household.ContractId, household.HouseholdId });
        builder.HasIndex(household => household.HouseholdId);
    }
}

internal sealed class ContractSignatureTable : IEntityTypeConfiguration<ContractSignature>
{
    public void Configure(EntityTypeBuilder<ContractSignature> builder)
    {
        builder.ToTable("chains_contract_signatures");
        builder.HasKey(signature => new { signature.ContractId, signature.PartyId });
    }
}
